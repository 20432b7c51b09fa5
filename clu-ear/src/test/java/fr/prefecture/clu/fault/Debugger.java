package fr.prefecture.clu.fault;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Holds a server still at the moment when it comes to a point of its code. */
final class Debugger {

    private static final Duration TO_LISTEN = Duration.ofSeconds(30);

    private final VirtualMachine machine;
    private final Point point;
    private final int policy;
    private final CompletableFuture<String> reached = new CompletableFuture<>();
    private EventSet held;
    private int hits;

    private Debugger(VirtualMachine machine, Point point, int policy) {
        this.machine = machine;
        this.point = point;
        this.policy = policy;
    }

    /**
     * Waits until a process listens for a debugger, and watches for the point from then on.
     *
     * @param policy what is held there, a constant of {@link EventRequest}
     */
    static Debugger attach(int port, Point point, int policy) {
        Debugger debugger = new Debugger(connect(port), point, policy);
        debugger.watch();
        Thread events = new Thread(debugger::follow, "debugger");
        events.setDaemon(true);
        events.start();
        return debugger;
    }

    private static VirtualMachine connect(int port) {
        AttachingConnector connector =
                Bootstrap.virtualMachineManager().attachingConnectors().stream()
                        .filter(c -> c.name().equals("com.sun.jdi.SocketAttach"))
                        .findFirst()
                        .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(Integer.toString(port));
        Instant end = Instant.now().plus(TO_LISTEN);
        while (true) {
            try {
                return connector.attach(arguments);
            } catch (IOException e) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("No debugger's port " + port, e);
                }
                Waiting.pause();
            } catch (IllegalConnectorArgumentsException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void watch() {
        ClassPrepareRequest prepare = machine.eventRequestManager().createClassPrepareRequest();
        prepare.addClassFilter(point.type());
        prepare.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        prepare.enable();
        machine.classesByName(point.type()).forEach(this::watch);
    }

    private void watch(ReferenceType type) {
        for (Method method : type.methodsByName(point.method())) {
            if (method.isAbstract() || method.isNative()) {
                continue;
            }
            List<Location> places =
                    point.edge() == Point.Edge.ENTRY
                            ? List.of(method.locationOfCodeIndex(0))
                            : Returns.of(method);
            for (Location place : places) {
                BreakpointRequest stop =
                        machine.eventRequestManager().createBreakpointRequest(place);
                stop.setSuspendPolicy(policy);
                stop.enable();
            }
        }
    }

    private void follow() {
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove();
                boolean here = false;
                for (Event event : events) {
                    if (event instanceof ClassPrepareEvent prepared) {
                        watch(prepared.referenceType());
                    } else if (event instanceof BreakpointEvent breakpoint) {
                        here |= isThePoint(breakpoint.thread());
                    }
                }
                if (here) {
                    held = events;
                    // Who comes here after is to do the sleeper's work.
                    machine.eventRequestManager().deleteAllBreakpoints();
                    reached.complete(point.toString());
                } else {
                    events.resume();
                }
            }
        } catch (VMDisconnectedException e) {
            reached.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            reached.completeExceptionally(e);
        }
    }

    private boolean isThePoint(ThreadReference thread) {
        return (point.within().isEmpty() || isWithin(thread)) && ++hits == point.hit();
    }

    private boolean isWithin(ThreadReference thread) {
        try {
            for (StackFrame frame : thread.frames()) {
                Location location = frame.location();
                String name = location.declaringType().name() + "." + location.method().name();
                if (name.equals(point.within())) {
                    return true;
                }
            }
            return false;
        } catch (IncompatibleThreadStateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the server, or its thread, stands still at the point. */
    void awaitHeld(Duration patience) {
        try {
            reached.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(point + " was not reached; hits: " + hits, e);
        } catch (ExecutionException e) {
            throw new AssertionError(point + " was not reached", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Lets the server go on, undisturbed from now on. */
    void letGo() {
        held.resume();
        machine.dispose();
    }
}
