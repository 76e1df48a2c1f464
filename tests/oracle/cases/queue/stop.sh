# Workers end after what they run; without workers, too.
project
tiny_pipeline
commit pipeline
run dvc queue stop
run dvc queue stop --kill
run -q dvc queue stop extra
run -q dvc queue stop -q
