package paritydesk.ui.session;

import paritydesk.timeline.Run;

/// A run that the one shown is compared with, under the name that the user knows it by.
public record Pinned(String name, Run run) {}
