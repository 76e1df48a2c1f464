# Files of stages that Git does not know yet are in the experiment.
deviation exec-refs
project
commit empty
small_pipeline
echo stray >stray
run dvc exp run -n e1
