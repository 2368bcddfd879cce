from demo import Start

print(Start(size=1).size)
