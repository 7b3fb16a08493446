package dev.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class CommandsTest {
    @Test
    void eachCommandIsCalledAsItsClassSays() {
        assertThat(PlatformCommand.COMMANDS)
                .allSatisfy(type -> assertThat(Commands.name(type))
                        .isEqualTo(type.getAnnotation(Command.class).name()));
    }

    @Test
    void theFirstWordSaysWhichCommandIsMeant() {
        assertThat(Commands.meant("render", "list")).isEqualTo(List.of(RenderCommand.class));
    }

    @Test
    void wordsThatDontSayItMayMeanEachCommand() {
        assertThat(Commands.meant()).isEqualTo(PlatformCommand.COMMANDS);
        assertThat(Commands.meant("rendr")).isEqualTo(PlatformCommand.COMMANDS);
        assertThat(Commands.meant("--quiet", "render")).isEqualTo(PlatformCommand.COMMANDS);
    }
}
