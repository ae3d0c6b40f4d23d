package paritydesk.ui.session;

import paritydesk.timeline.Run;

import java.time.Duration;

/// One run as the screens show it, under the name of the workspace that it came from, with the hash of the plan document that
/// signatures are given under, and the time that it took.
public record Evaluation(String name, String planHash, Run run, Duration took) {}
