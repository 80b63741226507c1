-- What was decided before is told as it was told: of no letter it is known whether it came.
update subsistence_cases set content = content || '{"notices": []}';
