package fr.prefecture.clu.dev;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A running server with the demonstration in which what is edited shows: pages, styles, scripts and
 * messages at the next reload, bodies of methods once they are compiled, anything else by a
 * redeployment. {@code mvn -Pdev} builds the product and starts this; afterwards this alone is
 * enough. See CONTRIBUTING.md.
 */
public final class Loop {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Where the classes of a module are in the archive. */
    private static final Map<String, String> MODULES =
            Map.of(
                    "clu-ejb", "clu-ejb.jar",
                    "clu-batch", "clu-batch.jar",
                    "clu-web", "clu-web.war/WEB-INF/classes");

    private static final String PAGES = "clu-web.war";
    private static final String SOURCES = "clu-ear/src/dev/java/fr/prefecture/clu/dev";
    private static final String MESSAGES = "fr/prefecture/clu/web/messages.properties";

    private final Path top;
    private final Path server;
    private final Path dev;
    private final Path archive;
    private final Path portFile;
    private final Map<Path, FileTime> seen = new HashMap<>();

    private Loop(Path top) {
        this.top = top;
        server = top.resolve("clu-ear/target/server");
        dev = top.resolve("clu-ear/target/dev");
        archive = dev.resolve("deployments/clu.ear");
        portFile = dev.resolve("agent.port");
    }

    public static void main(String[] arguments) throws Exception {
        Path top = Path.of(arguments.length > 0 ? arguments[0] : "").toAbsolutePath().normalize();
        Loop loop = new Loop(top);
        loop.prepare();
        Process process = loop.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        // What stands in the sources now is what was built.
        loop.changed();
        while (process.isAlive()) {
            Thread.sleep(PAUSE.toMillis());
            loop.follow();
        }
        System.exit(process.exitValue());
    }

    /** The provisioned server's own folder, with the archive unpacked instead of packed. */
    private void prepare() throws IOException {
        Path packed = top.resolve("clu-ear/target/clu.ear");
        if (!Files.exists(packed) || !Files.exists(server)) {
            throw new IllegalStateException("nothing is built yet: mvn -Pdev");
        }
        delete(dev);
        copy(server.resolve("standalone/configuration"), dev.resolve("configuration"));
        unpack(packed, archive);
        Files.writeString(dev.resolve("deployments/clu.ear.dodeploy"), "");
        Path web = archive.resolve(PAGES + "/WEB-INF/web.xml");
        Files.writeString(
                web,
                Files.readString(web)
                        .replace(
                                "</web-app>",
                                parameter("jakarta.faces.FACELETS_REFRESH_PERIOD")
                                        + parameter("com.sun.faces.resourceUpdateCheckPeriod")
                                        + "</web-app>"));
    }

    /** Whether it has changed is looked at each time. */
    private static String parameter(String name) {
        return """
                <context-param>
                  <param-name>%s</param-name>
                  <param-value>0</param-value>
                </context-param>
                """
                .formatted(name);
    }

    private static void unpack(Path packed, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException(entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        // Modules lie unpacked in the archive; libraries stay as they are.
        try (Stream<Path> modules = Files.list(folder)) {
            for (Path module :
                    modules.filter(Files::isRegularFile)
                            .filter(path -> path.toString().matches(".*\\.(jar|war)"))
                            .toList()) {
                Path aside = module.resolveSibling(module.getFileName() + ".packed");
                Files.move(module, aside);
                unpack(aside, module);
                Files.delete(aside);
            }
        }
    }

    private Process start() throws Exception {
        ProcessBuilder script =
                new ProcessBuilder(
                                "sh",
                                server.resolve("bin/clu.sh").toString(),
                                "-Djboss.server.base.dir=" + dev)
                        .inheritIO();
        script.environment()
                .merge(
                        "JBOSS_JAVA_SIZING",
                        "-Xms64m -Xmx1g -XX:MetaspaceSize=96m -XX:MaxMetaspaceSize=1g",
                        (set, ours) -> set);
        script.environment()
                .merge(
                        "PREPEND_JAVA_OPTS",
                        "-javaagent:" + agent() + "=" + portFile,
                        (set, ours) -> set + " " + ours);
        return script.start();
    }

    private Path agent() throws IOException {
        Path classes = Files.createDirectories(dev.resolve("agent"));
        String failure = compile(List.of(top.resolve(SOURCES).resolve("Agent.java")), classes, "");
        if (!failure.isEmpty()) {
            throw new IllegalStateException(failure);
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", "fr.prefecture.clu.dev.Agent");
        manifest.getMainAttributes().putValue("Can-Redefine-Classes", "true");
        Path jar = dev.resolve("agent.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    private void follow() throws Exception {
        List<Path> changed = changed();
        if (changed.isEmpty()) {
            return;
        }
        Instant begun = Instant.now();
        boolean whole = false;
        Map<String, List<Path>> sources = new LinkedHashMap<>();
        for (Path file : changed) {
            String module = top.relativize(file).getName(0).toString();
            Path main = top.resolve(module).resolve("src/main");
            if (file.startsWith(main.resolve("webapp"))) {
                put(file, archive.resolve(PAGES).resolve(main.resolve("webapp").relativize(file)));
                whole |= file.toString().contains("WEB-INF") && !file.toString().endsWith(".xhtml");
            } else if (file.startsWith(main.resolve("resources"))) {
                Path name = main.resolve("resources").relativize(file);
                Path there = archive.resolve(MODULES.get(module)).resolve(name);
                put(file, there);
                whole |=
                        !name.toString().equals(MESSAGES)
                                || !tell("messages\tfr.prefecture.clu.web.messages\t" + there);
            } else {
                sources.computeIfAbsent(module, one -> new ArrayList<>()).add(file);
            }
        }
        for (Map.Entry<String, List<Path>> one : sources.entrySet()) {
            whole |= !replace(one.getKey(), one.getValue());
        }
        if (whole) {
            redeploy();
        }
        say(
                changed.stream()
                                .map(file -> file.getFileName().toString())
                                .collect(Collectors.joining(", "))
                        + (whole ? " redeployed in " : " in ")
                        + Duration.between(begun, Instant.now()).toMillis()
                        + " ms");
    }

    private static void put(Path file, Path there) throws IOException {
        if (Files.exists(file)) {
            Files.createDirectories(there.getParent());
            Files.copy(file, there, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(there);
        }
    }

    /**
     * @return whether the running server has taken the classes
     */
    private boolean replace(String module, List<Path> sources) throws IOException {
        List<Path> there = sources.stream().filter(Files::exists).toList();
        Path fresh = dev.resolve("fresh");
        delete(fresh);
        Files.createDirectories(fresh);
        String failure = compile(there, fresh, classpath());
        if (!failure.isEmpty()) {
            say(failure);
            return true;
        }
        Path classes = archive.resolve(MODULES.get(module));
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(fresh)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = fresh.relativize(file);
                put(file, classes.resolve(name));
                names.add(name.toString().replaceFirst("\\.class$", "").replace('/', '.'));
            }
        }
        return there.size() == sources.size()
                && tell("classes\t" + classes + "\t" + String.join("\t", names));
    }

    private String classpath() throws IOException {
        List<Path> places = new ArrayList<>();
        MODULES.values().forEach(place -> places.add(archive.resolve(place)));
        for (Path folder :
                List.of(
                        archive.resolve("lib"),
                        archive.resolve(PAGES + "/WEB-INF/lib"),
                        server.resolve("modules"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".jar")).forEach(places::add);
            }
        }
        return places.stream().map(Path::toString).collect(Collectors.joining(":"));
    }

    /**
     * @return what the compiler says when it fails, else nothing
     */
    private static String compile(List<Path> sources, Path to, String classpath)
            throws IOException {
        if (sources.isEmpty()) {
            return "";
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        java.io.StringWriter said = new java.io.StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    new ArrayList<>(
                            List.of(
                                    "--release",
                                    "17",
                                    "-parameters",
                                    "-g",
                                    "-proc:none",
                                    "-nowarn",
                                    "-d",
                                    to.toString()));
            if (!classpath.isEmpty()) {
                options.addAll(List.of("-cp", classpath));
            }
            boolean compiled =
                    compiler.getTask(
                                    said,
                                    files,
                                    null,
                                    options,
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources))
                            .call();
            return compiled ? "" : said.toString();
        }
    }

    /**
     * @return whether the server did it
     */
    private boolean tell(String request) throws IOException {
        int port = Integer.parseInt(Files.readString(portFile));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write((request + "\n").getBytes(StandardCharsets.UTF_8));
            String answer =
                    new BufferedReader(
                                    new InputStreamReader(
                                            socket.getInputStream(), StandardCharsets.UTF_8))
                            .readLine();
            if (!"ok".equals(answer)) {
                say(answer);
            }
            return "ok".equals(answer);
        }
    }

    private void redeploy() throws Exception {
        Process cli =
                new ProcessBuilder(
                                "sh",
                                server.resolve("bin/jboss-cli.sh").toString(),
                                "--connect",
                                "--command=/deployment=clu.ear:redeploy")
                        .redirectErrorStream(true)
                        .redirectOutput(dev.resolve("redeploy.log").toFile())
                        .start();
        if (cli.waitFor() != 0) {
            say(Files.readString(dev.resolve("redeploy.log")));
        }
    }

    private static void say(String line) {
        System.out.println("[dev] " + line);
    }

    /** What has come, gone or been saved since the last look, of the modules that are deployed. */
    private List<Path> changed() throws IOException {
        Map<Path, FileTime> now = new HashMap<>();
        for (String module : MODULES.keySet()) {
            Path main = top.resolve(module).resolve("src/main");
            Files.walkFileTree(
                    main,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            String name = file.getFileName().toString();
                            if (!name.startsWith(".") && !name.endsWith("~")) {
                                now.put(file, attributes.lastModifiedTime());
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
        List<Path> changed =
                Stream.concat(now.keySet().stream(), seen.keySet().stream())
                        .distinct()
                        .filter(file -> !java.util.Objects.equals(now.get(file), seen.get(file)))
                        .sorted()
                        .toList();
        seen.clear();
        seen.putAll(now);
        return changed;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path there = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
