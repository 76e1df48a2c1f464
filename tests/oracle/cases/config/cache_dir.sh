# A relative cache.dir is stored relative to the config file, and used.
project
run dvc config cache.dir ../ext/cache
run dvc config cache.dir
echo data >f
run dvc add f
