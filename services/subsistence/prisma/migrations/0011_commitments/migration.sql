-- Of cases that were there before nothing was promised in place of a certificate.
update subsistence_cases set content = content || '{"commitments": []}';
