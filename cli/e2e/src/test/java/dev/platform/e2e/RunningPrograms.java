package dev.platform.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programs that belong together, in a folder of their own: they end together, and the folder goes with them. */
final class RunningPrograms implements AutoCloseable {
    static final String LOOPBACK = "127.0.0.1";

    private final Path folder;
    private final Deque<RunningProgram> running = new ArrayDeque<>();
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private final Thread lastResort = new Thread(this::stop);

    private RunningPrograms(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    static RunningPrograms none() throws IOException {
        return new RunningPrograms(Files.createTempDirectory("platform-e2e"));
    }

    Path folder() {
        return folder;
    }

    void start(String name, List<String> arguments) throws IOException {
        start(name, Programs.path(name), arguments, Map.of());
    }

    /** @param name what it is called here; another one than the program's if that is run several times */
    synchronized void start(String name, Path program, List<String> arguments, Map<String, String> environment)
            throws IOException {
        List<String> command =
                Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
        running.push(RunningProgram.start(name, command, environment, folder));
    }

    /** What runs in this process and ends with the programs. */
    synchronized void closeToo(Runnable end) {
        ends.push(end);
    }

    synchronized void checkAlive() {
        running.forEach(RunningProgram::checkAlive);
    }

    /** How much memory a program has had at most, in MiB. */
    synchronized long peak(String name) throws IOException {
        for (RunningProgram program : running) {
            if (program.name().equals(name)) {
                return program.peak();
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** An address that nobody listens on. */
    static String freeAddress() throws IOException {
        return LOOPBACK + ":" + freePort();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Says what the programs said, and closes them. */
    void fail() {
        running.forEach(program -> System.err.println("== " + program.name() + "\n" + program.lastWords()));
        close();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(lastResort);
        stop();
    }

    private synchronized void stop() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
        while (!ends.isEmpty()) {
            ends.pop().run();
        }
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
