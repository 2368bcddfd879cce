from demo import Other

print(Other(a="1").a)
