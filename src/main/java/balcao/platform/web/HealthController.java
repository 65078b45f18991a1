package balcao.platform.web;

import balcao.platform.Readiness;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The two probes for load balancers and containers, on the application's own port and
 * without details; the rest of the actuator answers on the management port only.
 */
@RestController
@RequestMapping("/actuator/health")
class HealthController {

	private final Readiness readiness;

	HealthController(Readiness readiness) {
		this.readiness = readiness;
	}

	@GetMapping("/liveness")
	ResponseEntity<Health> liveness() {
		return answer(this.readiness.isLive());
	}

	@GetMapping("/readiness")
	ResponseEntity<Health> readiness() {
		return answer(this.readiness.isReady());
	}

	private static ResponseEntity<Health> answer(boolean well) {
		return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
			.body(new Health(well ? "UP" : "DOWN"));
	}

	record Health(String status) {
	}

}
