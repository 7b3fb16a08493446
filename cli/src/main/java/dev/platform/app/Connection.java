package dev.platform.app;

import dev.platform.finding.Location;
import dev.platform.isolation.Network.ServicePort;
import dev.platform.isolation.Side.Allowance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether one service reaches another one, at each port that was asked for. */
public record Connection(Question question, List<Answer> answers) {
    /**
     * What is asked.
     *
     * @param port as others call it; null for all
     */
    public record Question(Peer from, Peer to, @Nullable Integer port) {}

    /** One service of a product. */
    public record Peer(String product, String service) {
        @Override
        public String toString() {
            return product + "/" + service;
        }
    }

    /** The answer for one port. */
    public record Answer(ServicePort port, End out, End in) {
        public boolean isOpen() {
            return out.isOpen() && in.isOpen();
        }
    }

    /**
     * One side of a connection.
     *
     * @param rules what opens it in the rendered files
     * @param spec the line that asks for it; null if there is none
     * @param remedy what opens it; null if nothing has to be done here
     */
    public record End(
            Peer peer,
            String team,
            boolean isOpen,
            List<Allowance> rules,
            @Nullable Location spec,
            @Nullable Remedy remedy) {}

    /**
     * What to do, and where.
     *
     * @param patch the change of the file as a unified diff; empty if there is nothing to change in it
     */
    public record Remedy(String what, String file, List<String> patch) {}

    public boolean isOpen() {
        return answers.stream().allMatch(Answer::isOpen);
    }
}
