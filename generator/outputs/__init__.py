"""From one rendered form to its outputs: HTML, PDF and DOCX."""
