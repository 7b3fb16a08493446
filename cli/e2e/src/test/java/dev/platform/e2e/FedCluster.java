package dev.platform.e2e;

/** Gives a test a living cluster of its own, so that it may say what pods use and how fast autoscalers are. */
final class FedCluster extends LivingCluster {}
