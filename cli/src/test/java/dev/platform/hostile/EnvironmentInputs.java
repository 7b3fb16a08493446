package dev.platform.hostile;

import java.util.List;

final class EnvironmentInputs {
    private EnvironmentInputs() {}

    static final List<List<HostileInput>> ALL = List.of();
}
