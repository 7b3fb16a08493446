package dev.platform.app;

import dev.platform.cluster.ApiServer;
import dev.platform.cluster.ObjectList;
import dev.platform.cluster.ObjectList.Access;
import dev.platform.finding.PlatformException;
import dev.platform.status.LiveKind;
import dev.platform.status.LiveProduct;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Asks an API server what runs of some products: one list a kind where rights allow it, else one a kind and namespace;
 * several at a time.
 */
final class LiveReader implements AutoCloseable {
    private static final int AT_A_TIME = 8;

    private final ApiServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME, LiveReader::worker);

    LiveReader(ApiServer server) {
        this.server = server;
    }

    /** One that doesn't keep the program from ending. */
    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "live-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** @param product null for all of them */
    private record Question(LiveKind kind, @Nullable String product) {}

    private record Answer(Question question, ObjectList list) {
        LiveKind kind() {
            return question.kind();
        }

        boolean isForbidden() {
            return list.access() == Access.FORBIDDEN;
        }
    }

    /** What runs of one product, with the warnings of its namespace. */
    LiveProduct one(String product) {
        LiveObjects objects = new LiveObjects(Set.of(product));
        keep(ask(EnumSet.allOf(LiveKind.class), Set.of(product)), objects);
        return objects.product(product);
    }

    /** What runs of several, without warnings. */
    Map<String, LiveProduct> all(Set<String> products) {
        LiveObjects objects = new LiveObjects(products);
        Set<LiveKind> forbidden = EnumSet.noneOf(LiveKind.class);
        for (Answer answer : ask(EnumSet.complementOf(EnumSet.of(LiveKind.EVENT)).stream()
                .map(kind -> new Question(kind, null))
                .toList())) {
            if (answer.isForbidden()) {
                forbidden.add(answer.kind());
            } else {
                objects.add(answer.kind(), answer.list().items());
            }
        }
        if (forbidden.remove(LiveKind.APPLICATION)) {
            objects.forbid(Set.of(LiveKind.APPLICATION), products);
        }
        askEach(forbidden, products, objects);
        return objects.products();
    }

    /** Pods tell which namespaces can be read at all: of the others nothing more is asked. */
    private void askEach(Set<LiveKind> kinds, Set<String> products, LiveObjects objects) {
        Set<String> readable = new HashSet<>(products);
        if (kinds.remove(LiveKind.POD)) {
            readable.removeAll(keep(ask(EnumSet.of(LiveKind.POD), products), objects));
            Set<String> closed = new HashSet<>(products);
            closed.removeAll(readable);
            objects.forbid(kinds, closed);
        }
        keep(ask(kinds, readable), objects);
    }

    /** Takes what was answered for one product each, and answers those where something was forbidden. */
    private static Set<String> keep(List<Answer> answers, LiveObjects objects) {
        Set<String> forbidden = new HashSet<>();
        for (Answer answer : answers) {
            String product = String.valueOf(answer.question().product());
            if (answer.isForbidden()) {
                objects.forbid(Set.of(answer.kind()), Set.of(product));
                forbidden.add(product);
            } else {
                objects.add(answer.kind(), product, answer.list().items());
            }
        }
        return forbidden;
    }

    private List<Answer> ask(Set<LiveKind> kinds, Collection<String> products) {
        return ask(kinds.stream()
                .flatMap(kind -> products.stream().map(product -> new Question(kind, product)))
                .toList());
    }

    /** Fails as the first question that does. */
    private List<Answer> ask(List<Question> questions) {
        List<CompletableFuture<Answer>> asked = questions.stream()
                .map(question -> CompletableFuture.supplyAsync(() -> new Answer(question, list(question)), workers))
                .toList();
        try {
            return asked.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            asked.forEach(answer -> answer.cancel(false));
            throw e.getCause() instanceof PlatformException world ? world : e;
        }
    }

    private ObjectList list(Question question) {
        LiveKind kind = question.kind();
        String product = question.product();
        String label = "labelSelector=" + encoded(LiveProduct.LABEL + (product == null ? "" : "=" + product));
        if (kind == LiveKind.APPLICATION) {
            return server.list(kind.path(LiveKind.ARGOCD), label);
        }
        if (product == null) {
            return server.list(kind.path(), label);
        }
        return server.list(
                kind.path(product), kind == LiveKind.EVENT ? "fieldSelector=" + encoded("type=Warning") : label);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
