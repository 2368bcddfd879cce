from demo import Call, Sip

print(Call(to=Sip(uri="x")).to)
