# frozen_string_literal: true

require "json"
require "time"
require_relative "configuration"

# What Fluentd would make of lines in the form of the container runtime: the expressions, keys and separators are those of
# the configuration, and Ruby is what Fluentd is written in; the plugins themselves are told again here.
class Pipeline
  Event = Struct.new(:group, :time, :record)

  def initialize(configuration)
    @source = configuration.one("source", type: "tail")
    dashboard = configuration.one("label", argument: @source["@label"])
    @parts = dashboard.one("filter", argument: "kubernetes.**")
    @rules = dashboard.one("match", type: "rewrite_tag_filter").sections
    @traces = dashboard.one("filter", argument: "application.**")
    @labels = dashboard.sections.select { |section| section["@type"] == "relabel" }
                       .to_h { |section| [section.argument.sub(".**", ""), configuration.one("label", argument: section["@label"])] }
  end

  # The events of the lines of one file, in the order of their first lines.
  def events(lines)
    whole(lines.map { |line| parse(line) }).group_by { |_, record| kind(record) }
                                           .flat_map { |kind, records| finish(kind, records) }
                                           .sort_by(&:time)
  end

  private

  # in_tail with <parse>; a line that is not of the runtime's form would be lost, so it is an error here.
  def parse(line)
    parser = @source.one("parse")
    found = parser.regexp("expression").match(line) or raise "no line of the runtime: #{line}"
    record = found.named_captures
    [instant(parser, record.delete(parser["time_key"])), record]
  end

  # concat with use_partial_cri_logtag: parts of a line, up to the one that is not marked as a part. It takes
  # both of its keys away.
  def whole(records)
    open = Hash.new { |streams, stream| streams[stream] = [] }
    records.filter_map do |time, record|
      stream = open[record.fetch(@parts["stream_identity_key"])]
      stream << [time, record]
      next if record[@parts["partial_cri_logtag_key"]] == "P"

      time, record = joined(stream.slice!(0..), @parts)
      [time, record.except(@parts["partial_cri_logtag_key"], @parts["partial_cri_stream_key"])]
    end
  end

  # rewrite_tag_filter: the first rule that holds; nothing but an inverted one holds for an empty text.
  def kind(record)
    rule = @rules.find do |one|
      text = record.fetch(one["key"])
      one["invert"] == "true" ? !one.regexp("pattern").match?(text) : !text.empty? && one.regexp("pattern").match?(text)
    end or raise "no rule for #{record}"
    rule["tag"].delete_suffix(".${tag}")
  end

  def finish(kind, records)
    label = @labels.fetch(kind)
    records = with_traces(records) if kind == "application"
    group = label.one("match").text("log_group_name").split("/").last
    dropped = label.one("filter", type: "record_transformer")["remove_keys"].split(",")
    records.map do |time, record|
      time, record = structured(label.one("filter", type: "parser"), time, record)
      Event.new(group, time, record.except(*dropped))
    end
  end

  # concat with multiline_start_regexp, each stream by itself: a line belongs to the last that began a message, and stands
  # alone where none has.
  def with_traces(records)
    start = @traces.regexp("multiline_start_regexp")
    records.group_by { |_, record| record.fetch(@traces["stream_identity_key"]) }.values.flat_map do |stream|
      stream.each_with_object([]) do |(time, record), messages|
        begins = start.match?(record[@traces["key"]])
        messages << { begun: begins, lines: [] } if begins || messages.empty? || !messages.last[:begun]
        messages.last[:lines] << [time, record]
      end.map { |message| joined(message[:lines], @traces) }
    end
  end

  def joined(lines, filter)
    time, first = lines.first
    key = filter["key"]
    [time, first.merge(key => lines.map { |_, record| record[key] }.join(filter.text("separator")))]
  end

  # parser with reserve_data: what cannot be parsed goes on as it is.
  def structured(filter, time, record)
    parser = filter.one("parse")
    parsed = parser["@type"] == "json" ? json(record["message"]) : parser.regexp("expression").match(record["message"])&.named_captures
    return [time, record] unless parsed

    rest = filter["remove_key_name_field"] == "true" ? record.reject { |key, _| key == filter["key_name"] } : record
    [instant(parser, parsed[parser["time_key"]]), rest.merge(parsed)]
  end

  def json(text)
    JSON.parse(text)
  rescue JSON::ParserError
    nil
  end

  def instant(parser, text)
    raise "only %iso8601 is told again here" unless parser["time_format"] == "%iso8601"

    Time.iso8601(text)
  end
end
