package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.finding.PlatformException;
import dev.platform.model.Image;
import dev.platform.model.ImageDigest;
import dev.platform.model.Platform;
import dev.platform.model.Service;
import dev.platform.registry.ImageRepository;
import dev.platform.registry.RegistryAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Whether registries still have what runs, and under the tag that it was shipped by. */
public final class DeployedImages {
    /** How many are asked for at the same time. */
    private static final int THREADS = 8;

    private final RegistryAccess access;
    private final Map<Image, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, PlatformException> silent = new ConcurrentHashMap<>();

    public DeployedImages(Platform platform, Map<String, String> environment) {
        this.access = new RegistryAccess(environment, platform.imageRules().insecureRegistries());
    }

    /** What became of an image. */
    public enum State {
        /** The tag has the digest that runs. */
        SAME,
        /** The tag has another digest now. */
        MOVED,
        /** The digest is there, the tag isn't. */
        UNTAGGED,
        /** It can't be pulled any more. */
        GONE,
        /** It runs by its tag, whatever that is. */
        UNPINNED,
        /** The registry didn't say. */
        UNKNOWN
    }

    /** What a registry says of an image. */
    private record Answer(
            State state,
            @Nullable ImageDigest remote,
            @Nullable PlatformException problem) {}

    /**
     * The image of a service.
     *
     * @param remote the digest that the tag has in the registry; null if it isn't there or isn't known
     * @param problem why the state isn't known
     */
    public record Deployed(
            Service service,
            State state,
            @Nullable ImageDigest remote,
            @Nullable PlatformException problem) {
        public Image image() {
            return service.container().image();
        }
    }

    /** Asks for the images of services; what is wrong with one is a finding. */
    public List<Deployed> ask(List<Service> services, Steps steps, Findings findings) {
        List<Deployed> deployed = steps.take(
                "asking registries for " + services.size() + " images",
                () -> ask(services),
                all -> "asked registries for " + answers.size() + " images");
        deployed.forEach(each -> judge(each, findings));
        return deployed;
    }

    private List<Deployed> ask(List<Service> services) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Deployed>> asked = services.stream()
                    .map(service -> threads.submit(() -> ask(service)))
                    .toList();
            List<Deployed> all = new ArrayList<>();
            for (Future<Deployed> each : asked) {
                all.add(each.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("stopped while asking registries", "run it again", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private Deployed ask(Service service) {
        Answer answer = answers.computeIfAbsent(service.container().image(), this::ask);
        return new Deployed(service, answer.state(), answer.remote(), answer.problem());
    }

    private Answer ask(Image image) {
        String registry = image.name().registry();
        PlatformException before = silent.get(registry);
        if (before != null) {
            return new Answer(State.UNKNOWN, null, before);
        }
        try {
            ImageRepository repository = ImageRepository.of(image.name(), access);
            Optional<ImageDigest> remote = repository.digest(image.tag());
            return new Answer(state(image, remote, repository), remote.orElse(null), null);
        } catch (PlatformException e) {
            if (e.getCause() != null) {
                // Who can't be reached once won't be the next hundred times, each of which would take its time.
                silent.put(registry, e);
            }
            return new Answer(State.UNKNOWN, null, e);
        }
    }

    private static State state(Image image, Optional<ImageDigest> remote, ImageRepository repository) {
        ImageDigest digest = image.digest();
        if (digest == null) {
            return remote.isPresent() ? State.UNPINNED : State.GONE;
        }
        if (remote.isPresent() && remote.get().equals(digest)) {
            return State.SAME;
        }
        if (!repository.has(digest)) {
            return State.GONE;
        }
        return remote.isPresent() ? State.MOVED : State.UNTAGGED;
    }

    private static void judge(Deployed each, Findings findings) {
        Location where = each.service().source().at("image");
        String name = each.service().product() + "/" + each.service().name();
        Image image = each.image();
        switch (each.state()) {
            case GONE ->
                findings.error(
                        "image-is-in-the-registry",
                        where,
                        "'" + name + "' runs " + image + ", which the registry has no longer: no new pod can start",
                        "push it again, or ship another version with: platform deploy " + name + " TAG");
            case MOVED ->
                findings.error(
                        "tag-has-the-same-image",
                        where,
                        "'" + name + "' runs " + image + ", and " + image.tag() + " is " + each.remote() + " now",
                        "ask who has pushed over it; what runs stays the same until you run: platform deploy " + name
                                + " " + image.tag());
            case UNTAGGED ->
                findings.warning(
                        "tag-is-in-the-registry",
                        where,
                        "'" + name + "' runs " + image + ", whose tag the registry has no longer",
                        "tag it again, before the registry removes what has no tag");
            case UNPINNED ->
                findings.warning(
                        "images-are-pinned",
                        where,
                        "'" + name + "' runs " + image + " without a digest, so it may be another one tomorrow",
                        "run: platform deploy " + name + " " + image.tag());
            case SAME, UNKNOWN -> {
                // Nothing is wrong that is known.
            }
        }
    }
}
