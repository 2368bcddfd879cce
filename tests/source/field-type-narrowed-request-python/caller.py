from demo import Start

print(Start(size=1.5).size)
