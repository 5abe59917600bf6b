"""Citation Style Language 1.0.2: styles, locales and items in, formatted citations out."""
