package dev.platform.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The form of every help page: a short synopsis, the command's own options, then those that all commands have. */
final class HelpPage {
    private static final int WIDTH = 80;

    private HelpPage() {}

    static void form(CommandLine command) {
        UsageMessageSpec page = command.getCommandSpec().usageMessage();
        page.autoWidth(false).width(WIDTH).abbreviateSynopsis(true).sortOptions(false);
        page.parameterListHeading("%nArguments:%n").commandListHeading("%nCommands:%n");
        Map<String, IHelpSectionRenderer> sections = command.getHelpSectionMap();
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpPage::options);
        command.setHelpSectionMap(sections);
        command.setHelpSectionKeys(commandsFirst(command.getHelpSectionKeys()));
        command.getSubcommands().values().forEach(HelpPage::form);
    }

    private static List<String> commandsFirst(List<String> order) {
        List<String> commands =
                List.of(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, UsageMessageSpec.SECTION_KEY_COMMAND_LIST);
        List<String> keys = new ArrayList<>(order);
        keys.removeAll(commands);
        keys.addAll(keys.indexOf(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING), commands);
        return keys;
    }

    private static String options(Help help) {
        return section("Options", help, option -> !option.inherited() && !isGlobal(help))
                + section("Options of every command", help, option -> option.inherited() || isGlobal(help));
    }

    /** All options of the root are for every command. */
    private static boolean isGlobal(Help help) {
        return help.commandSpec().parent() == null;
    }

    private static String section(String heading, Help help, Predicate<OptionSpec> which) {
        List<OptionSpec> options =
                help.commandSpec().options().stream().filter(which).toList();
        return options.isEmpty()
                ? ""
                : help.createHeading("%n" + heading + ":%n") + help.optionListExcludingGroups(options);
    }
}
