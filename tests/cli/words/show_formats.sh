# exp show as a table, as Markdown, as CSV, and the parts that programs read of its JSON.
project
small_pipeline
commit pipeline
quietly dvc exp run -n first
commit baseline
quietly dvc exp run -n second -S lr=0.5
run dvc exp show --no-pager --drop Created <<'END'
 ────────────────────────────────────────────────────────────────────────────── 
  Experiment             acc    lr    …   data.txt                           …  
 ────────────────────────────────────────────────────────────────────────────── 
  workspace              0.5    0.5   3   2094b601daac3d68f5aed51d3c20f7cd   …  
  main                   0.1    0.1   3   2094b601daac3d68f5aed51d3c20f7cd   …  
  └── 1e24833 [second]   0.5    0.5   3   2094b601daac3d68f5aed51d3c20f7cd   …  
 ────────────────────────────────────────────────────────────────────────────── 
END
run dvc exp show --md --drop Created <<'END'
| Experiment           | acc   | loss.train   | lr   | epochs   | data.txt                         | train.sh                         |
|----------------------|-------|--------------|------|----------|----------------------------------|----------------------------------|
| workspace            | 0.5   | 0.25         | 0.5  | 3        | 2094b601daac3d68f5aed51d3c20f7cd | e5704388dda5bd922d99601019dd1079 |
| main                 | 0.1   | 0.25         | 0.1  | 3        | 2094b601daac3d68f5aed51d3c20f7cd | e5704388dda5bd922d99601019dd1079 |
| └── 1e24833 [second] | 0.5   | 0.25         | 0.5  | 3        | 2094b601daac3d68f5aed51d3c20f7cd | e5704388dda5bd922d99601019dd1079 |

END
run sh -c 'dvc exp show --csv --drop Created | cut -d, -f1,3- | tr -d "\\r"' <<'END'
Experiment,typ,parent,acc,loss.train,lr,epochs,data.txt,train.sh
,baseline,,0.5,0.25,0.5,3,2094b601daac3d68f5aed51d3c20f7cd,e5704388dda5bd922d99601019dd1079
,baseline,,0.1,0.25,0.1,3,2094b601daac3d68f5aed51d3c20f7cd,e5704388dda5bd922d99601019dd1079
second,branch_base,,0.5,0.25,0.5,3,2094b601daac3d68f5aed51d3c20f7cd,e5704388dda5bd922d99601019dd1079
END
run dvc params diff <<'END'
Path         Param    HEAD    workspace
params.yaml  lr       0.1     0.5
END
run dvc metrics show <<'END'
Path          acc    loss.train
metrics.json  0.5    0.25
END
run dvc metrics diff --md <<'END'
| Path         | Metric   | HEAD   | workspace   | Change   |
|--------------|----------|--------|-------------|----------|
| metrics.json | acc      | 0.1    | 0.5         | 0.4      |

END
