package balcao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The customer support portal. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Balcao {

	public static void main(String[] args) {
		SpringApplication.run(Balcao.class, args);
	}

}
