# Sends JSON through generated classes: JSON lines in, JSON lines out.
#
# In: {"module": path, "type": name, "json": text}. Out: {"json": text}, or {"refused": message}.

require "json"

STDOUT.sync = true

def answer(request)
  require request["module"]
  name = File.basename(request["module"], ".rb").split("-").map(&:capitalize).join
  type = Object.const_get(name).const_get(request["type"])
  { json: type.from_json(request["json"]).to_json }
rescue PolydtoWire::Refused => error
  { refused: error.message }
end

STDIN.each_line { |line| puts JSON.generate(answer(JSON.parse(line)), ascii_only: true) }
