package dev.platform.diff;

/** A value of ours that a chart's change touches. */
public record ValuesConflict(String path, String message) {}
