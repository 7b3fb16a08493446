package dev.platform.app;

import dev.platform.app.Connection.Answer;
import dev.platform.app.Connection.End;
import dev.platform.app.Connection.Peer;
import dev.platform.app.Connection.Question;
import dev.platform.app.Connection.Remedy;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.isolation.Direction;
import dev.platform.isolation.Edge;
import dev.platform.isolation.Endpoint;
import dev.platform.isolation.Network;
import dev.platform.isolation.Network.ServicePort;
import dev.platform.isolation.RenderedTree;
import dev.platform.isolation.Side;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explains from the rendered files and the specs whether services reach each other. */
public final class Explanation {
    private final Workspace workspace;
    private final Platform platform;
    private final Network network;
    private final Findings findings;

    private Explanation(Workspace workspace, Platform platform, RenderedTree tree, Findings findings) {
        this.workspace = workspace;
        this.platform = platform;
        this.network = new Network(tree);
        this.findings = findings;
    }

    /** Null if the repository can't be understood, which the findings say. */
    public static @Nullable Explanation open(Workspace workspace, Findings findings) {
        Platform platform = Desired.platform(workspace.inputs(), findings);
        RenderedTree tree = platform == null ? null : RenderedFiles.read(workspace.root(), platform, findings);
        return platform == null || tree == null || findings.hasErrors()
                ? null
                : new Explanation(workspace, platform, tree, findings);
    }

    /** Every open connection of a product's services; null if there is no such product. */
    public @Nullable List<Edge> matrix(String product) {
        return NamedService.product(product, platform, findings) == null ? null : network.of(product);
    }

    /** Null if there is no such service or port. */
    public @Nullable Connection answer(Question question) {
        Service caller = service(question.from());
        Service callee = service(question.to());
        if (caller == null || callee == null) {
            return null;
        }
        Endpoint from = endpoint(caller);
        Endpoint to = endpoint(callee);
        if (from == null || to == null) {
            return null;
        }
        List<ServicePort> ports = ports(question, callee, to);
        if (ports.isEmpty()) {
            return null;
        }
        List<Answer> answers = new ArrayList<>();
        for (ServicePort port : ports) {
            Call call = new Call(caller, callee, port);
            Side out = network.side(Direction.OUT, from, to, port);
            Side in = network.side(Direction.IN, from, to, port);
            answers.add(new Answer(port, end(call, Direction.OUT, out), end(call, Direction.IN, in)));
        }
        return new Connection(question, answers);
    }

    private record Call(Service caller, Service callee, ServicePort port) {
        boolean isNear() {
            return caller.product().equals(callee.product());
        }

        /** The one whose spec opens this side. */
        Service author(Direction direction) {
            return direction == Direction.OUT || isNear() ? caller : callee;
        }
    }

    private @Nullable Service service(Peer peer) {
        Product product = NamedService.product(peer.product(), platform, findings);
        return product == null ? null : NamedService.service(peer.service(), product, findings);
    }

    private @Nullable Endpoint endpoint(Service service) {
        Endpoint endpoint = network.endpoint(service.product(), service.name()).orElse(null);
        if (endpoint == null) {
            findings.error(
                    "products-are-rendered",
                    service.source().at(),
                    "'" + service.product() + "/" + service.name() + "' isn't rendered",
                    "render it with: platform render");
        }
        return endpoint;
    }

    private List<ServicePort> ports(Question question, Service callee, Endpoint to) {
        List<ServicePort> all = network.ports(to);
        List<ServicePort> asked = all.stream()
                .filter(port -> question.port() == null || port.called() == question.port())
                .toList();
        if (asked.isEmpty()) {
            List<Integer> ports = all.stream().map(ServicePort::called).toList();
            findings.error(
                    "port-is-known",
                    callee.source().at("port"),
                    question.to() + " has no port " + (question.port() == null ? "at all" : question.port()),
                    ports.isEmpty() ? "nobody can call it" : "use one of " + ports);
        }
        return asked;
    }

    private End end(Call call, Direction direction, Side side) {
        Service own = direction == Direction.OUT ? call.caller() : call.callee();
        Consent consent =
                new Consent(call.caller(), call.callee(), Set.of(call.port().called()));
        Location spec = direction == Direction.OUT ? consent.asked() : consent.granted();
        Service author = call.author(direction);
        String team = Objects.requireNonNull(platform.products().get(author.product()))
                .owner()
                .name();
        Remedy remedy = side.isOpen() ? null : remedy(call, direction, spec);
        return new End(new Peer(own.product(), own.name()), team, side.isOpen(), side.allowances(), spec, remedy);
    }

    private @Nullable Remedy remedy(Call call, Direction direction, @Nullable Location spec) {
        String file = call.author(direction).source().file();
        if (spec != null) {
            return new Remedy("platform render", file, List.of());
        }
        if (direction == Direction.IN && call.isNear()) {
            // Its own outbound rule opens both sides.
            return null;
        }
        return new AccessRuleEdit(workspace.inputs(), file)
                .open(call.caller(), call.callee(), call.port().called(), direction);
    }
}
