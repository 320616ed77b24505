"""Did it happen?  Verbs and the words around them → past, plan, denial, or only a thought."""
