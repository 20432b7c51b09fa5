package fr.prefecture.clu.fault;

import java.util.List;

/** Two servers with one database and one home that share their sessions. */
final class Nodes {

    private final Installation installation;
    private final int[] offsets = {Server.freeOffset(), Server.freeOffset()};
    private final Server[] servers = new Server[2];

    private Nodes(Installation installation) {
        this.installation =
                installation
                        .with("CLU_NODES", Server.node(offsets[0]) + "," + Server.node(offsets[1]))
                        .with("CLU_NODES_SECRET", "trente-deux signes pris au hasard");
    }

    /** Starts both at once, and waits until they know of each other. */
    static Nodes boot(Installation installation) {
        Nodes nodes = new Nodes(installation);
        nodes.start(0);
        nodes.start(1);
        return nodes.awaitTogether();
    }

    /** Starts one that does not run; it is not ready yet. */
    Server start(int which) {
        servers[which] = installation.bootNode(which == 0 ? "one" : "two", offsets[which]);
        return servers[which];
    }

    Nodes awaitTogether() {
        for (Server server : servers) {
            server.awaitReady();
        }
        servers[0].awaitOther();
        return this;
    }

    Server get(int which) {
        return servers[which];
    }

    List<Server> all() {
        return List.of(servers);
    }

    void stop() {
        all().forEach(Server::stop);
    }
}
