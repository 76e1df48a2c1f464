# plots modify keeps comments and layout, and refuses what would spoil a .dvc file.
project
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: "python train.py"   # quoted
	    deps: [z.txt, a.txt]
	    outs:
	      - model     # the model
	      - pred.csv  # of the model
	    metrics:
	      - m.json
	    plots:
	      - logs.csv  # by epoch
	      # each class
	      - roc.csv:
	          x: fpr  # false positives
TXT
commit stages
run dvc plots modify logs.csv -x epoch -y loss <<'END'
Modifying stage 'train' in 'dvc.yaml'
END
quietly dvc plots modify pred.csv -t confusion
quietly dvc plots modify m.json
quietly dvc plots modify roc.csv -x other --title ROC
run git diff -U0 --no-color <<'END'
diff --git a/dvc.yaml b/dvc.yaml
index dbc292b..0fb0b5d 100644
--- a/dvc.yaml
+++ b/dvc.yaml
@@ -7,3 +6,0 @@ stages:
-      - pred.csv  # of the model
-    metrics:
-      - m.json
@@ -11 +8,6 @@ stages:
-      - logs.csv  # by epoch
+      - logs.csv:  # by epoch
+          x: epoch
+          y: loss
+      - m.json
+      - pred.csv:
+          template: confusion
@@ -14 +16,2 @@ stages:
-          x: fpr  # false positives
+          x: other # false positives
+          title: ROC
END
echo 1,2 >x.csv
quietly dvc add x.csv
run dvc plots modify x.csv -x 0 <<'END'
ERROR: 'x.csv' is no output of a stage: 'x.csv.dvc' cannot say how it is drawn.
hint: name it in `plots` at the top of a dvc.yaml
[exit 255]
END
run grep -c plot x.csv.dvc <<'END'
0
[exit 1]
END
