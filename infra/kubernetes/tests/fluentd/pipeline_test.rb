# frozen_string_literal: true

require "minitest/autorun"
require_relative "pipeline"

# Fluentd's configuration on lines that the application wrote, with the prefix that the container runtime gave them.
# How they came about: lines/README.md.
class PipelineTest < Minitest::Test
  HERE = __dir__
  CONFIGURATION = Section.read(File.join(HERE, "../../components/logging/fluent.conf"))
  LINES = File.readlines(File.join(HERE, "lines/dashboard.txt"), chomp: true).freeze
  NO_START = File.readlines(File.join(HERE, "lines/no-start.txt"), chomp: true).freeze

  def events(lines = LINES)
    Pipeline.new(CONFIGURATION).events(lines)
  end

  def application(lines = LINES)
    events(lines).select { |event| event.group == "application" }.map(&:record)
  end

  def access(lines = LINES)
    events(lines).select { |event| event.group == "access" }.map(&:record)
  end

  def test_a_message_is_its_time_thread_level_logger_and_text
    assert_equal({ "time" => "2026-11-27T05:18:23.352Z", "thread" => "main", "level" => "INFO", "logger" => "Dashboard",
                   "message" => "serving http://127.0.0.1:18990", "stream" => "stderr" }, application.first)
  end

  def test_messages_are_as_many_as_were_written
    assert_equal %w[INFO ERROR ERROR INFO], application.map { |record| record["level"] }
  end

  def test_a_stack_trace_with_its_cause_is_part_of_its_message
    lines = application[1]["message"].lines(chomp: true)
    assert_equal "A change of the watchlists could not be kept", lines[0]
    assert_equal "io.financialdashboard.domain.account.port.in.WatchlistStoreException: cannot read the watchlists in " \
                 "/data/watchlists.json: java.nio.file.AccessDeniedException: /data/watchlists.json", lines[1]
    assert_equal "\tat io.financialdashboard.adapters.file.JsonFileWatchlistStore.read(JsonFileWatchlistStore.java:103)", lines[2]
    assert_includes lines, "Caused by: java.nio.file.AccessDeniedException: /data/watchlists.json"
    assert_equal "\t... 34 more", lines.last
  end

  def test_no_line_of_the_standard_error_is_lost
    written = LINES.filter_map { |line| line[/ stderr F (.*)/, 1] }
    heads = /\A\S+Z \[[^\]]*\] [A-Z]+ \S+ - /
    assert_equal written.map { |line| line.sub(heads, "") }, application.flat_map { |record| record["message"].split("\n") }
  end

  def test_a_request_is_its_fields
    assert_equal({ "time" => "2026-11-27T05:18:23.421Z", "request" => "c226cbe5946387ca", "client" => "127.0.0.1", "method" => "GET",
                   "target" => "/api/prices?market=crypto", "route" => "/api/prices", "status" => 200, "bytes" => 3041,
                   "millis" => 59.445, "agent" => "curl/8" }, access.first)
  end

  def test_every_request_is_an_event_at_its_own_time
    assert_equal [200, 200, 404, 404, 201, 503, 503, 200], access.map { |record| record["status"] }
    assert_equal access.map { |record| Time.iso8601(record["time"]) }, events.select { |event| event.group == "access" }.map(&:time)
  end

  def test_what_a_client_says_of_itself_stays_in_its_field
    assert_equal %(Mozilla/5.0 ("quoted") {"time":"2026"} \\ \u00C3\u009Cn\u00C3\u00AFcode \t tab), access[1]["agent"]
    refute access[2].key?("agent")
  end

  def test_lines_that_the_runtime_cut_are_whole_again
    assert_equal 7, LINES.count { |line| line.include?(" stdout P ") }
    assert_equal 513, access[3]["target"].size # 512 letters and the sign that there were more
    assert_equal "curl/8", access[3]["agent"]
  end

  def test_parts_of_one_stream_are_not_mixed_with_lines_of_the_other
    lines = ['stdout P {"time":"2026-11-27T03:55:17.944Z","sta', "stderr F 2026-11-27T03:55:18.000Z [main] INFO Dashboard - between", 'stdout F tus":200}']
    assert_equal [200], access(lines.map { |line| "2026-11-27T04:00:00.000000001Z #{line}" }).map { |record| record["status"] }
  end

  def test_a_line_of_the_other_stream_ends_no_stack_trace
    beside = "2026-11-27T03:55:19.968900000+00:00 stdout F [3.2s][warning][gc] words of the JVM"
    trace = LINES.index { |line| line.include?("WatchlistService.keep") }
    with = application(LINES.dup.insert(trace, beside))
    assert_equal application.map { |record| record["message"] }, with.map { |record| record["message"] } - ["[3.2s][warning][gc] words of the JVM"]
    assert_equal application.size + 1, with.size
  end

  def test_what_has_neither_form_goes_on_as_it_is
    assert_equal NO_START.map { |line| line.split(" ", 4).last }.sort, application(NO_START).map { |record| record["message"] }.sort
    assert_empty access(NO_START)
  end

  def test_a_line_that_only_looks_like_a_request_goes_on_as_it_is
    broken = '2026-11-27T04:00:00.000000001Z stdout F {"time":"2026-11-27T03:55:17.944Z","status":}'
    assert_equal [broken[/\{.*/]], access([broken]).map { |record| record["message"] }
  end

  def test_an_empty_line_is_part_of_its_message
    lines = ["2026-11-27T03:55:18.000Z [main] WARN Dashboard - first", "", "last"].map { |text| "2026-11-27T04:00:00.000000001Z stderr F #{text}" }
    assert_equal ["first\n\nlast"], application(lines).map { |record| record["message"] }
  end

  def test_both_ways_in_which_runtimes_write_their_time_are_read
    %w[2026-11-27T04:00:00.000000001Z 2026-11-27T05:00:00.000000001+01:00].each do |time|
      assert_equal Time.utc(2026, 11, 27, 4, 0, Rational(1, 1_000_000_000)), events(["#{time} stderr F plain"]).first.time
    end
  end
end
