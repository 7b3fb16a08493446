package dev.platform.cli;

import dev.platform.app.Connection;
import dev.platform.app.Connection.Peer;
import dev.platform.app.Connection.Question;
import dev.platform.app.Explanation;
import dev.platform.app.Workspace;
import dev.platform.finding.Findings;
import dev.platform.isolation.Edge;
import dev.platform.isolation.Side.Allowance;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform explain connect}. */
@Command(
        name = "connect",
        description = "Says whether a service reaches another one, by which rules, or what is missing.",
        footer = {
            "",
            "The port is the one that others call. Without it, every port is looked at.",
            "An arrow between the two is taken too, but the shell wants it in quotes.",
            "",
            "Examples:",
            "  platform explain connect shop/web billing/api:8080",
            "  platform explain connect 'shop/web -> billing/api:8080'",
            "  platform explain connect --matrix shop"
        })
final class ExplainConnectCommand implements Callable<Integer> {
    private static final Pattern WORDS =
            Pattern.compile("([^\\s/:]+)/([^\\s/:]+)(?:\\s*->\\s*|\\s+)([^\\s/:]+)/([^\\s/:]+)(?::([0-9]{1,5}))?");

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--matrix", paramLabel = "P", description = "Show every open connection of one product.")
    private @Nullable String matrix;

    @Parameters(
            arity = "0..*",
            paramLabel = "FROM TO",
            description = "Two services, PRODUCT/SERVICE and PRODUCT/SERVICE[:PORT].")
    private List<String> words = List.of();

    ExplainConnectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Question question = matrix == null ? question() : null;
        Report report = PlatformCommand.report(spec, terminal);
        Findings findings = new Findings();
        Workspace workspace = Workspace.open(PlatformCommand.global(spec).folder(terminal), findings);
        Explanation explanation = Explanation.open(workspace, findings);
        boolean open = true;
        if (explanation != null && question != null) {
            Connection connection = explanation.answer(question);
            if (connection != null) {
                new ConnectionView(connection).show(report);
                open = connection.isOpen();
            }
        } else if (explanation != null && matrix != null) {
            List<Edge> edges = explanation.matrix(matrix);
            if (edges != null) {
                Table table = table(edges);
                report.data("Connections", Map.of("items", table.items()), table::print);
            }
        }
        ExitCode code = report.findings(findings);
        return (open ? code : ExitCode.NO).code();
    }

    private Question question() {
        String text = String.join(" ", words).strip();
        Matcher matcher = WORDS.matcher(text);
        if (!matcher.matches()) {
            throw new Words(spec)
                    .wrong(
                            text.endsWith("-")
                                    ? "the shell took '>' for itself: put the arrow into quotes, or leave it out"
                                    : "name two services, such as: shop/web billing/api:8080");
        }
        String port = matcher.group(5);
        return new Question(
                new Peer(matcher.group(1), matcher.group(2)),
                new Peer(matcher.group(3), matcher.group(4)),
                port == null ? null : Integer.valueOf(port));
    }

    private static Table table(List<Edge> edges) {
        Table table = new Table("from", "to", "port", "out", "in");
        for (Edge edge : edges) {
            table.add(
                    edge.from().toString(),
                    edge.to().toString(),
                    edge.portName(),
                    places(edge.out().allowances()),
                    places(edge.in().allowances()));
        }
        return table;
    }

    private static String places(List<Allowance> rules) {
        return rules.isEmpty()
                ? "no policy"
                : rules.stream()
                        .map(rule -> rule.where().file() + ":" + rule.where().line())
                        .collect(Collectors.joining(", "));
    }
}
