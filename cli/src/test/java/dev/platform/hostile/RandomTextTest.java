package dev.platform.hostile;

class RandomTextTest {}
