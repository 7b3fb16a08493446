package dev.platform.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;

/** Carries commits with JGit itself. */
record JGitCourier(Repository repository) implements Courier {
    private static final int SECONDS = 60;
    private static final int ATTEMPTS = 5;
    private static final int PAUSE_MILLIS = 50;

    @Override
    public Answer push(ObjectId commit, Destination to) throws IOException {
        RemoteRefUpdate update = new RemoteRefUpdate(repository, null, commit, to.branch(), false, to.tracking(), null);
        ByteArrayOutputStream hook = new ByteArrayOutputStream();
        try (Transport transport = open(to, Transport.Operation.PUSH);
                PrintStream words = new PrintStream(hook, true, StandardCharsets.UTF_8)) {
            transport.setHookOutputStream(words);
            transport.setHookErrorStream(words);
            PushResult result = transport.push(NullProgressMonitor.INSTANCE, List.of(update));
            return answer(update, result.getMessages(), to);
        } catch (TransportException e) {
            String said = hook.toString(StandardCharsets.UTF_8) + " " + e.getMessage();
            throw RemoteWords.refusal("push to " + to.label(), said, e);
        }
    }

    private static Answer answer(RemoteRefUpdate update, String messages, Destination to) {
        String said = (update.getMessage() == null ? update.getStatus().name() : update.getMessage()) + " " + messages;
        return switch (update.getStatus()) {
            case OK -> Answer.ACCEPTED;
            case UP_TO_DATE -> Answer.UP_TO_DATE;
            case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> Answer.MOVED;
            default -> {
                if (RemoteWords.sayMoved(said)) {
                    yield Answer.MOVED;
                }
                throw RemoteWords.refusal("push to " + to.label(), said, null);
            }
        };
    }

    /**
     * While others push, JGit may not see yet what they brought to a remote on this machine. It serves that remote itself,
     * so it looks again.
     */
    @Override
    public void fetch(Destination from) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                fetchOnce(from);
                return;
            } catch (TransportException e) {
                String said = String.valueOf(e.getMessage());
                if (attempt == ATTEMPTS || !RemoteWords.sayUnsettled(said)) {
                    throw RemoteWords.refusal("fetch " + from.label(), said, e);
                }
                pause(attempt);
            }
        }
    }

    private void fetchOnce(Destination from) throws IOException {
        try (Transport transport = open(from, Transport.Operation.FETCH)) {
            transport.setTagOpt(TagOpt.NO_TAGS);
            RefSpec spec = new RefSpec("+" + from.branch() + ":" + from.tracking());
            transport.fetch(NullProgressMonitor.INSTANCE, List.of(spec));
        }
    }

    private static void pause(int attempt) throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS * (long) attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting to fetch again");
        }
    }

    private Transport open(Destination destination, Transport.Operation operation) throws IOException {
        try {
            Transport transport = Transport.open(repository, destination.remote(), operation);
            transport.setTimeout(SECONDS);
            return transport;
        } catch (URISyntaxException e) {
            throw new TransportException("the URL of '" + destination.remote() + "' can't be read", e);
        }
    }
}
