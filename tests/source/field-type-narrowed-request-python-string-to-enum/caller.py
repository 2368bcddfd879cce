from demo import Start

print(Start(state="On").state)
