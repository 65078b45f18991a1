package balcao.knowledge;

import org.springframework.data.jpa.repository.JpaRepository;

/** The categories, to be changed. */
interface Categories extends JpaRepository<Category, Long> {

}
