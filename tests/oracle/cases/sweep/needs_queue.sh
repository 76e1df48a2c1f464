# Without --queue a sweep is refused, whatever its form; in a directory of its own, too.
project
tiny_pipeline
commit pipeline
run dvc exp run --temp -S lr=0.1,0.2
run dvc exp run -S 'n=range(1,3)' -S lr=0.5
run dvc exp run --dry -S lr=0.1,0.2
run git status --short
