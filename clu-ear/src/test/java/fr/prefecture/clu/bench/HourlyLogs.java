package fr.prefecture.clu.bench;

import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Counts a log on request, by a job, and shows its hours. A POST starts the job, or with the number
 * of its execution starts it again, and answers when it has ended: how, and its number.
 */
@WebServlet(urlPatterns = "/logs", loadOnStartup = 1)
public class HourlyLogs extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Set<BatchStatus> ENDS =
            Set.of(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED);

    @Resource(lookup = "java:jboss/datasources/CluDS")
    private transient DataSource source;

    /** What is done with the tables. */
    private interface Work {
        void on(Hours hours) throws SQLException;
    }

    @Override
    public void init() throws ServletException {
        with(Hours::create);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Properties parameters = new Properties();
        for (String name : Set.of("file", "log", "failAfter")) {
            parameters.setProperty(name, request.getParameter(name));
        }
        JobOperator jobs = BatchRuntime.getJobOperator();
        String before = request.getParameter("execution");
        long execution =
                before == null
                        ? jobs.start("hourly-log", parameters)
                        : jobs.restart(Long.parseLong(before), parameters);
        response.getWriter().print(end(jobs, execution) + " " + execution);
    }

    private static BatchStatus end(JobOperator jobs, long execution) {
        BatchStatus status = jobs.getJobExecution(execution).getBatchStatus();
        while (!ENDS.contains(status)) {
            try {
                Thread.sleep(4);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            status = jobs.getJobExecution(execution).getBatchStatus();
        }
        return status;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setContentType("text/plain;charset=UTF-8");
        long file = Long.parseLong(request.getParameter("file"));
        PrintWriter writer = response.getWriter();
        with(hours -> hours.print(file, writer));
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        with(Hours::forget);
    }

    private void with(Work work) throws ServletException {
        try (Connection connection = source.getConnection()) {
            work.on(new Hours(connection));
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
