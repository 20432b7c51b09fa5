package fr.prefecture.clu.batch.backup;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Has the server take everything down and up again, in the same process. */
final class ServerRestart {

    private static final Logger LOG = System.getLogger(ServerRestart.class.getName());
    private static final String SERVER = "jboss.as:management-root=server";
    private static final String RELOAD = "reload";

    private ServerRestart() {}

    /**
     * In a thread of nobody's: the server waits for whoever asks from within the product to end.
     */
    static void in(Duration delay) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                Thread.sleep(delay.toMillis());
                                ask();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "CLU restart");
        thread.setDaemon(true);
        thread.start();
    }

    private static void ask() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName server = new ObjectName(SERVER);
            String[] parameters =
                    Stream.of(beans.getMBeanInfo(server).getOperations())
                            .filter(operation -> operation.getName().equals(RELOAD))
                            .map(MBeanOperationInfo::getSignature)
                            .flatMap(Stream::of)
                            .map(MBeanParameterInfo::getType)
                            .toArray(String[]::new);
            beans.invoke(server, RELOAD, new Object[parameters.length], parameters);
        } catch (JMException e) {
            LOG.log(Level.ERROR, "The server does not start again by itself: restart it", e);
        }
    }
}
