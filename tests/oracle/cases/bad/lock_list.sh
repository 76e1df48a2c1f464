# dvc.lock that is a list; one whose stages are.
project
small_pipeline
echo '- a' >dvc.lock
run dvc status
printf 'schema: "2.0"\nstages: [a]\n' >dvc.lock
run dvc status
run dvc repro
