package frame

func statistics(p *page, s *sentence) {}
