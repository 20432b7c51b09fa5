package fr.prefecture.clu.dev;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * In the server of a developer alone: takes changed classes and messages from {@link Loop}, one
 * request a line, and answers « ok » or why not. It is in no archive that is shipped.
 */
public final class Agent {

    private final Instrumentation instrumentation;

    private Agent(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /**
     * @param portFile where to say the port at which this agent is asked
     */
    public static void premain(String portFile, Instrumentation instrumentation)
            throws IOException {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Files.writeString(Path.of(portFile), String.valueOf(socket.getLocalPort()));
        Agent agent = new Agent(instrumentation);
        Thread thread = new Thread(() -> agent.serve(socket), "clu-dev");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(ServerSocket socket) {
        while (true) {
            try (Socket asked = socket.accept();
                    BufferedReader in =
                            new BufferedReader(
                                    new InputStreamReader(
                                            asked.getInputStream(), StandardCharsets.UTF_8))) {
                String answer = answer(in.readLine());
                asked.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                System.err.println("clu-dev: " + gone);
            }
        }
    }

    private String answer(String request) {
        try {
            String[] words = request.split("\t");
            switch (words[0]) {
                case "classes" ->
                        redefine(Path.of(words[1]), List.of(words).subList(2, words.length));
                case "messages" -> reload(words[1], Path.of(words[2]));
                default -> throw new IllegalArgumentException(request);
            }
            return "ok";
        } catch (Exception | LinkageError refused) {
            return refused.getClass().getSimpleName() + ": " + refused.getMessage();
        }
    }

    /** Classes that have not been loaded yet are found in their folder when they are. */
    private void redefine(Path folder, List<String> names) throws Exception {
        Map<String, List<Class<?>>> loaded = new HashMap<>();
        for (Class<?> one : instrumentation.getAllLoadedClasses()) {
            if (names.contains(one.getName())) {
                loaded.computeIfAbsent(one.getName(), name -> new ArrayList<>()).add(one);
            }
        }
        List<ClassDefinition> changed = new ArrayList<>();
        for (String name : names) {
            byte[] bytes = Files.readAllBytes(folder.resolve(name.replace('.', '/') + ".class"));
            loaded.getOrDefault(name, List.of())
                    .forEach(one -> changed.add(new ClassDefinition(one, bytes)));
        }
        if (!loaded.keySet().containsAll(names)) {
            throw new UnsupportedOperationException("a new class");
        }
        instrumentation.redefineClasses(changed.toArray(new ClassDefinition[0]));
    }

    /** Bundles are kept by whoever has asked for them: what they hold is changed. */
    @SuppressWarnings("unchecked")
    private void reload(String base, Path file) throws Exception {
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of(),
                Map.of("java.util", Set.of(Agent.class.getModule())),
                Set.of(),
                Map.of());
        Field lookup = PropertyResourceBundle.class.getDeclaredField("lookup");
        lookup.setAccessible(true);
        Field held = ResourceBundle.class.getDeclaredField("cacheList");
        held.setAccessible(true);
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            said.load(in);
        }
        for (Reference<ResourceBundle> one :
                ((Map<?, Reference<ResourceBundle>>) held.get(null)).values()) {
            if (one.get() instanceof PropertyResourceBundle bundle
                    && base.equals(bundle.getBaseBundleName())) {
                Map<String, Object> texts = (Map<String, Object>) lookup.get(bundle);
                said.forEach((key, text) -> texts.put(key.toString(), text));
                texts.keySet().retainAll(said.keySet());
            }
        }
    }
}
