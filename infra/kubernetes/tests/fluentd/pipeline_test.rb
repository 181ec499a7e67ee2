# frozen_string_literal: true

require "minitest/autorun"
require_relative "pipeline"

# Fluentd's configuration on lines that the application wrote, with the prefix that the container runtime gave them.
# How they came about: lines/README.md.
class PipelineTest < Minitest::Test
  HERE = __dir__
  CONFIGURATION = Section.read(File.join(HERE, "../../components/logging/fluent.conf"))
  LINES = File.readlines(File.join(HERE, "lines/dashboard.log"), chomp: true).freeze

  def events(lines = LINES)
    Pipeline.new(CONFIGURATION).events(lines)
  end

  def application(lines = LINES)
    events(lines).select { |event| event.group == "application" }.map(&:record)
  end

  def access(lines = LINES)
    events(lines).select { |event| event.group == "access" }.map(&:record)
  end

  def line(text, stream: "stderr", tag: "F", time: "2026-11-27T04:00:00.000000001Z")
    "#{time} #{stream} #{tag} #{text}"
  end
end
