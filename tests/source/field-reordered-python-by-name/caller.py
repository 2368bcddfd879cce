from demo import Start

print(Start(caller="1", callee="2").caller)
