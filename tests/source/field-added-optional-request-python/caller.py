from demo import Start

print(Start(number="1").to_json())
