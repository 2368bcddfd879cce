from demo import Start

print(Start(number="1", caller="2").to_json())
