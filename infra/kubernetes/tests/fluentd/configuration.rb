# frozen_string_literal: true

# A Fluentd configuration as sections: name, argument, parameters, sections inside.
class Section
  attr_reader :name, :argument, :parameters, :sections

  def initialize(name, argument = "")
    @name = name
    @argument = argument
    @parameters = {}
    @sections = []
  end

  # The one section inside of that name, and with that @type or argument if one is given.
  def one(name, type: nil, argument: nil)
    found = sections.select do |inside|
      inside.name == name && (type.nil? || inside["@type"] == type) && (argument.nil? || inside.argument == argument)
    end
    raise "<#{self.name} #{self.argument}> has #{found.size} <#{name}> of #{type || argument}" unless found.size == 1

    found.first
  end

  def [](parameter)
    parameters[parameter]
  end

  # A parameter as Fluentd reads an expression: /…/ with its options, in Ruby's own syntax.
  def regexp(parameter)
    text = parameters.fetch(parameter)
    written = text.match(%r{\A/(.*)/([imx]*)\z}m) or raise "#{parameter} is no expression: #{text}"
    options = { "i" => Regexp::IGNORECASE, "m" => Regexp::MULTILINE, "x" => Regexp::EXTENDED }
    Regexp.new(written[1], written[2].chars.sum { |option| options.fetch(option) })
  end

  # A string in double quotes, or a word.
  def text(parameter)
    written = parameters.fetch(parameter)
    written.start_with?('"') ? written[1..-2].gsub('\n', "\n") : written
  end

  def self.read(path)
    File.readlines(path, chomp: true).map(&:strip).each_with_object([new("root")]) do |line, open|
      case line
      when "", /\A#/ then next
      when %r{\A</} then open.pop
      when /\A<(\S+?)(?:\s+(.*))?>\z/
        section = new(Regexp.last_match(1), Regexp.last_match(2).to_s)
        open.last.sections << section
        open << section
      else
        name, value = line.split(/\s+/, 2)
        open.last.parameters[name] = value.to_s
      end
    end.first
  end
end
