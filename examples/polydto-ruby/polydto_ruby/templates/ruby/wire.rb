# frozen_string_literal: true

# What generated classes share: how each kind of value is read from JSON and written to it.
return if defined?(::PolydtoWire)

require "bigdecimal"
require "json"

module PolydtoWire
  # JSON that is not as the contract has it; the message begins with the place.
  class Refused < ArgumentError; end

  # A number with a point or an exponent, or a decimal: its digits as they were sent.
  class Digits
    attr_reader :text

    def initialize(text) = @text = text
    def to_d = BigDecimal(@text)
    def to_f = @text.to_f
    def to_s = @text
    def to_json(*) = @text
    def ==(other) = other.is_a?(Digits) && to_d == other.to_d
    alias eql? ==
    def hash = to_d.hash
  end

  def self.refuse(at, wanted, value)
    shown = value.is_a?(Digits) ? value.text : value.inspect
    raise Refused, "#{at}: expected #{wanted}, got #{shown[0, 60]}"
  end

  # Kinds of values. `read` takes what JSON holds, `write` gives it back; `key` reads a map's key.
  class Kind
    def write(value) = value
    def key(text, at) = read(text, at)
    def key_text(value) = write(value).to_s
    def refuse(at, wanted, value) = PolydtoWire.refuse(at, wanted, value)
  end

  class Text < Kind
    def initialize(wanted, &fits)
      @wanted, @fits = wanted, fits
    end

    def read(value, at)
      good = value.is_a?(String) && value.valid_encoding? && (@fits.nil? || @fits.call(value))
      good ? value : refuse(at, @wanted, value)
    end
  end

  class Boolean < Kind
    def read(value, at) = [true, false].include?(value) ? value : refuse(at, "a boolean", value)
    def key(text, at) = %w[true false].include?(text) ? text == "true" : refuse(at, "a boolean", text)
  end

  class Whole < Kind
    TEXT = /\A-?(0|[1-9][0-9]*)\z/

    def initialize(range, text: false)
      @range, @text = range, text
    end

    def read(value, at)
      value = Integer(value, 10) if @text && value.is_a?(String) && TEXT.match?(value)
      value = whole(value) if value.is_a?(Digits)
      value.is_a?(Integer) && @range.cover?(value) ? value : refuse(at, "a whole number", value)
    end

    def key(text, at) = TEXT.match?(text) ? read(Integer(text, 10), at) : refuse(at, "a whole number", text)

    private

    # The range comes first: 1e999999999 has more digits than memory.
    def whole(digits)
      value = digits.to_d
      @range.cover?(value) && value.frac.zero? ? value.to_i : digits
    end
  end

  class Real < Kind
    def initialize(highest) = @highest = highest

    def read(value, at)
      number = value.to_f if value.is_a?(Integer) || value.is_a?(Digits)
      number && number.abs <= @highest ? number : refuse(at, "a number", value)
    end

    def write(value) = value.to_f
  end

  class Exact < Kind
    TEXT = /\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z/

    def read(value, at)
      return value if value.is_a?(Digits)
      return Digits.new(value.to_s) if value.is_a?(Integer)

      value.is_a?(String) && TEXT.match?(value) ? Digits.new(value) : refuse(at, "a decimal", value)
    end

    def write(value) = value.is_a?(Digits) ? value : Digits.new(value.to_s)
  end

  # A number that JSON has as a text.
  class Quoted < Kind
    def initialize(inner) = @inner = inner

    def read(value, at)
      sent = value
      if value.is_a?(String)
        sent = Whole::TEXT.match?(value) ? Integer(value, 10) : nil
        sent = Digits.new(value) if sent.nil? && Exact::TEXT.match?(value)
      end
      sent.nil? ? @inner.read(value, at) : @inner.read(sent, at)
    end

    def write(value) = @inner.write(value).to_json.to_s
  end

  class Anything < Kind
    def read(value, at)
      case value
      when Digits then finite(value, at)
      when String then value.valid_encoding? ? value : refuse(at, "a text", value)
      when Array then value.map { |item| read(item, at) }
      when Hash then value.to_h { |key, item| [read(key, at), read(item, at)] }
      else value
      end
    end

    private

    def finite(digits, at)
      digits.to_f.finite? ? digits.to_f : refuse(at, "a number", digits)
    end
  end

  class List < Kind
    def initialize(item) = @item = item

    def read(value, at)
      refuse(at, "a list", value) unless value.is_a?(Array)
      value.each_with_index.map { |item, index| @item.read(item, "#{at}[#{index}]") }
    end

    def write(value) = value.map { |item| @item.write(item) }
  end

  # Of equal items the first is kept.
  class Unique < List
    def read(value, at) = super.uniq
  end

  class Uuid < Kind
    FORM = /\A(\h{8})(-?)(\h{4})\2(\h{4})\2(\h{4})\2(\h{12})\z/

    def read(value, at)
      found = FORM.match(value) if value.is_a?(String)
      found ? found.values_at(1, 3, 4, 5, 6).join("-").downcase : refuse(at, "a UUID", value)
    end
  end

  class Map < Kind
    def initialize(key, value)
      @key, @value = key, value
    end

    def read(value, at)
      refuse(at, "a map", value) unless value.is_a?(Hash)
      value.to_h { |key, item| [@key.key(key, at), @value.read(item, "#{at}.#{key}")] }
    end

    def write(value) = value.to_h { |key, item| [@key.key_text(key), @value.write(item)] }
  end

  class Nullable < Kind
    def initialize(inner) = @inner = inner
    def read(value, at) = value.nil? ? nil : @inner.read(value, at)
    def write(value) = value.nil? ? nil : @inner.write(value)
  end

  class Enumeration < Kind
    attr_reader :values

    def initialize(values, open)
      @values, @open = values.freeze, open
      @like = values.first.is_a?(Integer) ? INT32 : TEXT
    end

    def read(value, at)
      value = @like.read(value, at)
      @open || @values.include?(value) ? value : refuse(at, "a known value", value)
    end

    def key(text, at) = @like.equal?(TEXT) ? read(text, at) : read(@like.key(text, at), at)
  end

  class Union < Kind
    def initialize(tag, &variants)
      @tag, @variants = tag, variants
    end

    def read(value, at)
      refuse(at, "an object", value) unless value.is_a?(Hash)
      tag = value[@tag]
      variant = @variants.call[tag] if tag.is_a?(String)
      refuse(at, "a known #{@tag}", tag) unless variant
      variant.read(value.reject { |key, _| key == @tag }, at)
    end

    def write(value) = { @tag => @variants.call.key(value.class) }.merge(value.to_wire)
  end

  NONE = Object.new.freeze
  Field = Struct.new(:wire, :name, :type, :required, :nullable, :default) do
    def initialize(wire, name, type, required, nullable, default = NONE) = super

    def read(values, at)
      unless values.key?(wire)
        raise Refused, "#{at}: is missing" if required && default.equal?(NONE)

        return default.equal?(NONE) || default.nil? ? nil : type.read(default, at)
      end
      value = values[wire]
      value.nil? && nullable ? nil : type.read(value, at)
    end
  end

  # The base of generated classes.
  class Record
    attr_reader :extras

    class << self
      def from_json(text)
        value = JSON.parse(text, decimal_class: Digits, max_nesting: 0)
        read(value, name.split("::").last)
      rescue JSON::ParserError, EncodingError, SystemStackError => error
        raise Refused, "#{name}: #{error.message}"
      end

      def fields = @fields ||= (self == Record ? [] : superclass.fields + own_fields)
      def own_fields = []
      def extras_rule = :ignore

      def read(value, at)
        PolydtoWire.refuse(at, "an object", value) unless value.is_a?(Hash)
        made = allocate
        fields.each { |field| made.send("#{field.name}=", field.read(value, "#{at}.#{field.wire}")) }
        made.keep(value.reject { |key, _| fields.any? { |field| field.wire == key } }, at)
        made
      end

      def write(value) = value.to_wire
    end

    def initialize(**values)
      @extras = {}
      values.each { |name, value| send("#{name}=", value) }
    end

    def to_json(*) = JSON.generate(to_wire, max_nesting: 0)

    def to_wire
      found = {}
      self.class.fields.each do |field|
        value = send(field.name)
        if value.nil?
          found[field.wire] = nil if field.required || !field.default.equal?(NONE)
        else
          found[field.wire] = field.type.write(value)
        end
      end
      found.merge(@extras)
    end

    def keep(unknown, at)
      @extras = {}
      rule = self.class.extras_rule
      raise Refused, "#{at}.#{unknown.keys.first}: is not known" if rule == :forbid && unknown.any?

      @extras = ANY.read(unknown, at) if rule == :keep
    end
  end

  TEXT = Text.new("a string")
  CHAR = Text.new("one character") { |text| text.length == 1 }
  UUID = Uuid.new
  BYTES = Text.new("base64") { |text| text == [text.unpack1("m")].pack("m0") }
  BOOLEAN = Boolean.new
  INT8, UINT8 = Whole.new(-2**7..2**7 - 1), Whole.new(0..2**8 - 1)
  INT16, UINT16 = Whole.new(-2**15..2**15 - 1), Whole.new(0..2**16 - 1)
  INT32, UINT32 = Whole.new(-2**31..2**31 - 1), Whole.new(0..2**32 - 1)
  FLAGS = Whole.new(0..2**63 - 1)
  INT64, UINT64 = Whole.new(-2**63..2**63 - 1, text: true), Whole.new(0..2**64 - 1, text: true)
  FLOAT32, FLOAT64 = Real.new(3.4028235677973366e38), Real.new(Float::MAX)
  DECIMAL = Exact.new
  ANY = Anything.new
end
