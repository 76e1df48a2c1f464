# Dates and times in metrics of YAML and TOML: the table and CSV, which show them as texts.
project
printf 'day: 2024-05-17\ntime: 2024-05-17 10:20:30\nquoted: "2024-05-17"\n' >m.yaml
echo 'metrics: [m.yaml]' >dvc.yaml
commit base
run dvc metrics show
run dvc metrics show --md
