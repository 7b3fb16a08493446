package dev.platform.e2e;

/** Gives a test a living cluster of its own, in which it may ship past Git and narrow quotas. */
final class WatchedCluster extends LivingCluster {}
