package frame


func pledges(p *page, s *sentence)      {}
func designations(p *page, s *sentence) {}
func strength(p *page, s *sentence)     {}
func territory(p *page, s *sentence)    {}
func leadership(p *page, s *sentence)   {}
func statistics(p *page, s *sentence)   {}
