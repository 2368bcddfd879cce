from demo import Start

print(Start(tag=None).tag)
