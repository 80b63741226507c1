-- Of whoever was refused nobody asks the police any more: what they would have been asked by goes, as it does when a stay is over.
update shelter_cases set sample_hash = null where status = 'refused';
