package dev.platform.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.load.Simulation.Kind;
import dev.platform.load.Simulation.Pod;
import dev.platform.model.Scaling;
import dev.platform.model.Scaling.Behavior;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Pod POD = new Pod(100, 20);

    private static Simulation run(Scaling scaling, double from, double to) {
        return Simulation.run(scaling, POD, new LoadProfile(from, to, 600));
    }

    @Test
    void aSlowRiseIsFollowed() {
        Simulation simulation = run(Scaling.onCpu(4, 20, 50), 200, 800);
        assertThat(simulation.limit()).isNull();
        assertThat(simulation.unserved()).isZero();
        assertThat(simulation.mostPods()).isEqualTo(16);
    }

    @Test
    void aSteepOneMeetsTheMost() {
        Simulation simulation = run(Scaling.onCpu(2, 6, 50), 100, 2000);
        assertThat(simulation.limit()).extracting(Simulation.Limit::kind).isEqualTo(Kind.MOST_PODS);
        assertThat(simulation.mostUnserved()).isEqualTo(2000 - 6 * 100);
    }

    @Test
    void oneThatIsThereAtOnceWaitsForPods() {
        Simulation simulation = run(Scaling.onCpu(2, 40, 80), 500, 500);
        assertThat(simulation.limit()).isEqualTo(new Simulation.Limit(0, Kind.PACE));
        assertThat(simulation.moments().get(0).unserved()).isEqualTo(300);
        assertThat(simulation.moments().get(20).unserved()).isZero();
    }

    @Test
    void ofTwoTargetsTheOneWithMorePodsCounts() {
        Scaling both = new Scaling(2, 40, 100, null, 20, Behavior.DEFAULT, List.of(), List.of());
        assertThat(run(both, 200, 200).mostPods()).isEqualTo(10);
    }

    @Test
    void aFixedNumberStays() {
        Simulation simulation = run(Scaling.fixed(3), 100, 1000);
        assertThat(simulation.mostPods()).isEqualTo(3);
        assertThat(simulation.limit()).extracting(Simulation.Limit::kind).isEqualTo(Kind.MOST_PODS);
    }
}
