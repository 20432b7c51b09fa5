package fr.prefecture.clu.web.shared;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A form as a browser sends it, and what is written in answer to it. */
final class SentRequest {

    private final Map<String, String[]> fields = new TreeMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final Map<Object, Object> session;
    private final StringWriter body = new StringWriter();
    private boolean partial;
    private String type = "application/x-www-form-urlencoded";
    private String location;
    private int status = 200;

    private SentRequest(Map<Object, Object> session) {
        this.session = session;
    }

    /** Of the page with this state, in a session that holds this. */
    static SentRequest of(Map<Object, Object> session, String state) {
        return new SentRequest(session).with(SentForm.STATE, state);
    }

    static SentRequest of(String state) {
        return of(new HashMap<>(), state);
    }

    SentRequest with(String field, String... values) {
        fields.put(field, values);
        return this;
    }

    SentRequest partially() {
        partial = true;
        return this;
    }

    SentRequest withFile(String field, String name, String content) {
        type = "multipart/form-data; boundary=B";
        parts.add(file(field, name, content, content.length()));
        return this;
    }

    /**
     * @param size as the server says it, whatever the content
     */
    static Part file(String field, String name, String content, long size) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return answering(
                Part.class,
                called ->
                        switch (called) {
                            case "getName" -> field;
                            case "getSubmittedFileName" -> name;
                            case "getSize" -> size;
                            case "getInputStream" -> new ByteArrayInputStream(bytes);
                            default -> throw new UnsupportedOperationException(called);
                        });
    }

    HttpServletRequest request() {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        SentRequest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, called, arguments) ->
                                switch (called.getName()) {
                                    case "getMethod" -> "POST";
                                    case "getPathInfo", "getQueryString" -> null;
                                    case "getServletPath" -> "/preuves/nouvelle";
                                    case "getContentType" -> type;
                                    case "getParts" -> parts;
                                    case "getHeader" -> partial ? "partial/ajax" : null;
                                    case "getParameterMap" -> fields;
                                    case "getParameter" ->
                                            fields.containsKey(arguments[0])
                                                    ? fields.get(arguments[0])[0]
                                                    : null;
                                    case "getParameterValues" -> fields.get(arguments[0]);
                                    case "getSession" -> httpSession();
                                    case "getServletContext" ->
                                            answering(ServletContext.class, name -> null);
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    called.getName());
                                });
    }

    HttpServletResponse response() {
        return (HttpServletResponse)
                Proxy.newProxyInstance(
                        SentRequest.class.getClassLoader(),
                        new Class<?>[] {HttpServletResponse.class},
                        (proxy, called, arguments) -> {
                            switch (called.getName()) {
                                case "sendRedirect" -> {
                                    status = 302;
                                    location = arguments[0].toString();
                                    return null;
                                }
                                case "getStatus" -> {
                                    return status;
                                }
                                case "getHeader" -> {
                                    return location;
                                }
                                case "getWriter" -> {
                                    return new PrintWriter(body, true);
                                }
                                default -> {
                                    return null;
                                }
                            }
                        });
    }

    /** Where it was led, by HTTP. */
    String location() {
        return location;
    }

    /** What was written to it. */
    String body() {
        return body.toString();
    }

    HttpSession httpSession() {
        return (HttpSession)
                Proxy.newProxyInstance(
                        SentRequest.class.getClassLoader(),
                        new Class<?>[] {HttpSession.class},
                        (proxy, called, arguments) ->
                                switch (called.getName()) {
                                    case "getId" -> "s";
                                    case "getAttribute" -> session.get(arguments[0]);
                                    case "setAttribute" -> session.put(arguments[0], arguments[1]);
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    called.getName());
                                });
    }

    private interface Answers {
        Object to(String called);
    }

    private static <T> T answering(Class<T> type, Answers answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        SentRequest.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, called, arguments) -> answers.to(called.getName())));
    }
}
